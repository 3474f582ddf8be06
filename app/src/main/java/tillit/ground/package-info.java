<<<<<<< HEAD
/** The ground floor: what every storey above stands on. It knows no case. */
@NullMarked
package tillit.ground;

import org.jspecify.annotations.NullMarked;
=======
/** The ground storey: what knows no case. It holds rooms only. */
package tillit.ground;
>>>>>>> 67b1a0e (wip)

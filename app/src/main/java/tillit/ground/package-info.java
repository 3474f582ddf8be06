/** The ground floor: what every storey above stands on. It knows no case, and holds rooms only. */
@NullMarked
package tillit.ground;

import org.jspecify.annotations.NullMarked;

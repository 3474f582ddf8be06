/** The ground floor: what every storey above stands on. It knows no case. */
@NullMarked
package tillit.ground;

import org.jspecify.annotations.NullMarked;

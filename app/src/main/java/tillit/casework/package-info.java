/** The storey where something is done for a person. It holds rooms only, stands on the ground and knows nothing of who watches it. */
@NullMarked
package tillit.casework;

import org.jspecify.annotations.NullMarked;

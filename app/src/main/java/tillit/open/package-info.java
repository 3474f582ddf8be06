/** What faces everyone: whoever comes here is asked for no name and signs in nowhere. It uses the rooms below; none of them knows it. */
@NullMarked
package tillit.open;

import org.jspecify.annotations.NullMarked;

@NullMarked
package tillit.demo;

import org.jspecify.annotations.NullMarked;

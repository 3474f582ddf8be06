/**
 * Björkmåla, a made-up municipality with made-up people. It is built through the same faces as a real one, in the names of
 * those who would do it, never by SQL: if it cannot be built through the doors, neither can a real municipality.
 */
@NullMarked
package tillit.demo;

import org.jspecify.annotations.NullMarked;

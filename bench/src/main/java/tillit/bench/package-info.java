/**
 * How fast the product is at the size of a nation, as ratios from one run: the same work with the guarantee, and as if there were none. Promises that what
 * is measured is what is used: the rooms' faces on the product's own pools, over the tables that the migrations make. No room knows it.
 */
@NullMarked
package tillit.bench;

import org.jspecify.annotations.NullMarked;

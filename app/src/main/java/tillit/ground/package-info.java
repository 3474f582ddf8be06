/** The ground storey: what knows no case. It holds rooms only. */
package tillit.ground;

package tillit.ground.page;

/**
 * One sentence of the banner of secrecy, above everything else on the page.
 *
 * @param icon {@code shield} for a person, {@code lock} for a file
 */
public record Secret(String icon, String title, String words) {}

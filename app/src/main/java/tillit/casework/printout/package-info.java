/**
 * The file of a case as one document, to be read outside Tillit: with an index, and a front page that says who made it, when and why.
 *
 * <p>Governed by OSL (2009:400) 26 kap. (what is secret leaves only after somebody has decided that it may), FL (2017:900) 10 § (a party reads the
 * file), and lag (2001:454) 10 § (it is logged). Promises that nothing stands in it that its maker may not see, that nothing hidden comes along with
 * what is bound in, and that nothing leaves before it stands in the log. Knows cases; what stands in them, other rooms add by {@link
 * tillit.casework.printout.Contents}.
 */
@NullMarked
@ApplicationModule(
        id = "printout",
        allowedDependencies = {"law", "access", "audit", "page", "files", "letters", "people", "cases"})
package tillit.casework.printout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

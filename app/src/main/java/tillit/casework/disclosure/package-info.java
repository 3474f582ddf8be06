/**
 * Somebody asks for access to documents (begäran om att få ta del av handlingar): what is asked for, what the test came to and why, the written decision, and its
 * appeal.
 *
 * <p>Governed by tryckfrihetsförordningen 2:15-16 and offentlighets- och sekretesslagen (2009:400) 6:2-8, 10:4 and 10:14; for the appeal förvaltningslagen
 * (2017:900) 37-39 and 43-46 §§. Promises that nobody must say who they are or why they ask, that what is asked for is owed until it is given out or answered, that
 * nothing is withheld without a provision and reasons, and that whoever is refused has been told how to get a decision that can be appealed. It does not decide
 * what is secret: somebody does.
 */
@NullMarked
@ApplicationModule(
        id = "disclosure",
        allowedDependencies = {"law", "access", "audit", "page", "people", "duties", "cases", "printout"})
package tillit.casework.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What leaves a case as a letter (expediering): written from what stands in Tillit, sealed as bytes, sent, and known to have come.
 *
 * <p>Governed by FL (2017:900) 33-34 §§ (a party is told of a decision), OSL (2009:400) 26 and 21 kap. (what is secret, and where somebody is), and
 * Riksarkivet's rules on formats for keeping (RA-FS 2009:2). Promises that a letter that has been sealed is the same to the last byte for ever, that no
 * letter tells where somebody protected is or what belongs to another who takes part, and that no word of an earlier letter lies hidden in a new one. Knows
 * cases; what a letter of some kind says, other rooms tell by {@link tillit.casework.dispatch.LetterSource}.
 */
@NullMarked
@ApplicationModule(
        id = "dispatch",
        allowedDependencies = {
            "law",
            "access",
            "audit",
            "page",
            "files",
            "letters",
            "people",
            "duties",
            "cases",
            "printout"
        })
package tillit.casework.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

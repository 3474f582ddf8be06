/**
 * What somebody handed in: kept byte for byte, and never executed. A file is looked through before it is kept, lies under the secrecy of its
 * dossier, is never overwritten or deleted, and leaves only as something to save.
 *
 * <p>Governed by TF 2 kap. and OSL (2009:400) 26 kap. (a document that has come in is public or secret, and kept), arkivlagen (1990:782), and lag
 * (2001:454) 10 § (every reading is logged). Promises that what is opened is what was handed in, to the last byte, and that what could not be
 * checked for malware, where checking is configured, is not opened by anybody. Knows a dossier's stamp, and no case.
 */
@NullMarked
@ApplicationModule(
        id = "files",
        allowedDependencies = {"law", "page", "access", "audit"})
package tillit.ground.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

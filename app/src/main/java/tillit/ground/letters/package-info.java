/**
 * From template to sealed document: a page of ours becomes a PDF that lasts, with its fonts in it, that a screen reader reads and that tells nothing
 * beside what stands on it; and several documents become one, with an index.
 *
 * <p>Governed by the act on accessible digital public service (lagen 2018:1937) and Riksarkivet's rules on formats for keeping (RA-FS 2009:2: PDF/A).
 * Promises PDF/A-2a and PDF/UA-1 for what is made here alone, that no name, path or program of the one who made it is in it, and that memory does not
 * grow with what is enclosed. Does not know what a letter is about, nor whether somebody may have it.
 */
@NullMarked
@ApplicationModule(
        id = "letters",
        allowedDependencies = {"page", "files"})
package tillit.ground.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

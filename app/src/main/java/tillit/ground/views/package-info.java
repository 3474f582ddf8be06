/**
 * Views of lists (vyer): a choice of what a list shows, kept under a name of one's own.
 *
 * <p>Governed by nothing of its own. Promises that a view is its maker's alone, that only choices which the list itself offers are kept, never a word
 * or a name, and that one which means nothing any more says so instead of showing something else. Does not know what the lists hold.
 * <p>Here is also kept who has seen what meets whoever is new.
 */
@NullMarked
@ApplicationModule(
        id = "views",
        allowedDependencies = {"law", "access", "audit", "page"})
package tillit.ground.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

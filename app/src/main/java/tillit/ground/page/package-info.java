/**
 * How a page looks and speaks: layout, form parts, texts in Swedish and English, dates and clocks in words, and how a
 * refusal or a fault is shown. Governed by the act on accessible digital public service (lagen 2018:1937; WCAG 2.2 AA)
 * and the Language Act (språklagen 2009:600). Promises that what was typed is never lost by a refusal, that what is
 * hidden looks exactly like what is missing, and that no page runs a script or a style that is not served by us. Knows
 * no room but law: who is signed in and where one may go comes through {@link tillit.ground.page.FrameSource}, which the
 * front desk implements. How one writes a page: {@code docs/pages.md}.
 */
@NullMarked
@ApplicationModule(id = "page", allowedDependencies = "law")
package tillit.ground.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

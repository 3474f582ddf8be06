package tillit.ground.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what has been done when this method has done it. The browser is sent on, and the page that it comes to tells it once, at its top,
 * also to whoever listens.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Done {

    /** The key of its text, {@code intake.done.assessed}; with {@code .for} that of the text in which {0} is the one it was done for. */
    String value();

    /** The path variable that says for whom it was done, where the page that follows has others on it too. */
    String about() default "";
}

package tillit.ground.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on which page the form stands that this method receives. When the form is refused, that page is shown again, with
 * what was typed and what has to be changed. Without it the form stands at the address it is sent to.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FormAt {

    /** The address of the page; it may use the method's path variables: {@code /intake/reports/{id}}. */
    String value();
}

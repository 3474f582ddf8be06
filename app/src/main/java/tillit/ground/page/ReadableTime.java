package tillit.ground.page;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** What is typed can be read as a time of day. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReadableTime.Reader.class)
public @interface ReadableTime {

    /** The key of the words that say what to write. */
    String message() default "page.problem.time";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads it as {@link Typed} does. */
    class Reader implements ConstraintValidator<ReadableTime, String> {

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed != null && Typed.time(typed).isPresent();
        }
    }
}

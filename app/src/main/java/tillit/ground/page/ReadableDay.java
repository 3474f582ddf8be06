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
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Stockholm;

/** What is typed can be read as a day. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReadableDay.Reader.class)
public @interface ReadableDay {

    /** The key of the words that say what to write. */
    String message() default "page.problem.day";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads it as {@link Typed} does. */
    class Reader implements ConstraintValidator<ReadableDay, String> {

        private final Clock clock;

        Reader(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed != null
                    && Typed.day(typed, Stockholm.dayOf(clock.instant())).isPresent();
        }
    }
}

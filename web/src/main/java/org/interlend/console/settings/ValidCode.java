package org.interlend.console.settings;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code has no blanks at its ends and no two in a row: brokers and files write it exactly. */
@Pattern(regexp = "\\S+( \\S+)*", message = "{code.blanks}")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidCode {

  String message() default "{code.blanks}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

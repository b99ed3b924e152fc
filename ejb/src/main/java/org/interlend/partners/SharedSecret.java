package org.interlend.partners;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A secret or password that is agreed on with a partner: long enough that nobody guesses it. Empty
 * where none is to be asked any more.
 */
@Pattern(regexp = "(?s)(.{16,255})?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface SharedSecret {

  /** What is said of another. */
  String message() default "must have 16 to 255 characters";

  /** Of Bean Validation. */
  Class<?>[] groups() default {};

  /** Of Bean Validation. */
  Class<? extends Payload>[] payload() default {};
}

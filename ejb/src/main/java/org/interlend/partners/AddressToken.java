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
 * The last part of an address that one partner alone uses: long enough that nobody guesses it, and
 * of characters that stand in an address as they are. Empty where there is to be none any more.
 */
@Pattern(regexp = "([A-Za-z0-9._~-]{16,200})?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface AddressToken {

  /** What is said of another. */
  String message() default "must have 16 to 200 letters, digits or . _ ~ -";

  /** Of Bean Validation. */
  Class<?>[] groups() default {};

  /** Of Bean Validation. */
  Class<? extends Payload>[] payload() default {};
}

package org.interlend.partners.secret;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The constraint on a partner's URL token, the secret last part of its own address: long enough not
 * to be guessed, and of characters that need no encoding. Empty removes the token.
 */
@Pattern(regexp = "([A-Za-z0-9._~-]{16,200})?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidUrlToken {

  /** The message for an invalid token. */
  String message() default "must have 16 to 200 letters, digits or . _ ~ -";

  /** Of Bean Validation. */
  Class<?>[] groups() default {};

  /** Of Bean Validation. */
  Class<? extends Payload>[] payload() default {};
}

package org.interlend.api.common;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A list without duplicate codes. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Constraint(validatedBy = Distinct.Check.class)
public @interface Distinct {

  String message() default "has the same code twice";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** An element identified by its code within a list. */
  interface Coded {
    String code();
  }

  /** Looks for the first duplicate. */
  class Check implements ConstraintValidator<Distinct, List<?>> {

    @Override
    public boolean isValid(List<?> list, ConstraintValidatorContext context) {
      if (list == null) {
        return true;
      }
      Set<Object> seen = new HashSet<>();
      return list.stream()
          .map(each -> each instanceof Coded coded ? coded.code() : each)
          .filter(Objects::nonNull)
          .allMatch(seen::add);
    }
  }
}

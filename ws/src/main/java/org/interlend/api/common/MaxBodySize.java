package org.interlend.api.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The maximum body size of a method that accepts more than the default of one megabyte. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MaxBodySize {

  /** The limit in megabytes (1024 times 1024 bytes). */
  int megabytes();
}

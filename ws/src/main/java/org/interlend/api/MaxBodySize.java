package org.interlend.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The largest body a method takes, where it is more than the usual megabyte. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface MaxBodySize {

  /** The limit in megabytes (1024 times 1024 bytes). */
  int megabytes();
}

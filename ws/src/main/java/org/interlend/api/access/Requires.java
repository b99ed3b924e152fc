package org.interlend.api.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.interlend.security.Permission;

/**
 * The permission that a call of the management API needs; of several, one is enough. That of a
 * method replaces that of its class. {@link PermissionFilter} checks it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {

  Permission[] value();
}

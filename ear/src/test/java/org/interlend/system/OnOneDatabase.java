package org.interlend.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A system test of what the database has no say in, such as how something looks, or of steps on
 * pages that other tests take on each database by messages and the API: it runs once, on
 * PostgreSQL, else as {@link OnEachDatabase} says.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(SharedServers.One.class)
public @interface OnOneDatabase {}

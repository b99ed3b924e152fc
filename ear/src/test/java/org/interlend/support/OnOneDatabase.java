package org.interlend.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A system test that does not depend on the database, such as a test of layout, or of page actions
 * that other tests cover on each database by messages and the API. It runs once, on PostgreSQL,
 * otherwise like {@link OnEachDatabase}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(SharedServers.One.class)
public @interface OnOneDatabase {}

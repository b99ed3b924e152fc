package org.interlend.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A system test that runs once, on PostgreSQL: it is about layout, or the tests in the container
 * and those {@link OnEachDatabase} send its statements to each database. Its constructor gets the
 * {@link InterlendServer}, which all such tests share; a test that kills a server, or needs
 * settings that the console cannot change, starts its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(SharedServers.class)
public @interface OnOneDatabase {}

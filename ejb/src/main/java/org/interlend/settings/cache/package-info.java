/**
 * How settings are remembered between transactions, and when what is remembered is outdated.
 *
 * <p>The entities marked {@link jakarta.persistence.Cacheable} are settings: {@code SettingsCache}
 * in {@code ws} has EclipseLink keep them for the local version of {@link
 * org.interlend.settings.cache.SettingsVersionTracker}.
 */
package org.interlend.settings.cache;

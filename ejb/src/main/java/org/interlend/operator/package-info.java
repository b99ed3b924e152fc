/**
 * The declarations of the operator's settings: {@link org.interlend.operator.OperatorSetting} has
 * each with its type and default. {@link org.interlend.Settings} reads them for the rest of
 * Interlend.
 *
 * <p>The package needs nothing but Java SE, since the start script runs {@link
 * org.interlend.operator.SettingsCheck} before it starts the server.
 */
package org.interlend.operator;

/**
 * Settings of the operator that administrators have set in the console: the records, and what they
 * say to {@link org.interlend.operator.OperatorSetting}.
 *
 * <p>Pages and management API change them by {@code org.interlend.setup.ServerSettingManagement},
 * which records who did it.
 */
package org.interlend.settings.server;

/**
 * The management API: JSON over HTTP under {@code /api}, for scripts, migrations and monitoring.
 * Here are the application and its OpenAPI document; each subject has a package below, with
 * resources that map paths to calls of the library's services, and {@code ...Json} records as
 * representations, with their validation and their OpenAPI descriptions.
 *
 * <p>What all resources use is in {@code api.common}, sign-in and roles in {@code api.access},
 * problem documents in {@code api.problem}. Rules of the library are not here: a resource calls the
 * same workflows and services as the console and NCIP, in {@code ejb}.
 */
package org.interlend.api;

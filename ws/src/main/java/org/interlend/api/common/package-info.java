/**
 * What the resources of the management API have in common: JSON, bodies with their limits and field
 * problems, lists by page, parameters, conditional requests, and times in the library's zone.
 *
 * <p>This package knows no resource.
 */
package org.interlend.api.common;

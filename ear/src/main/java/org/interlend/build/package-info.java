/**
 * Tools that the Maven build runs after the server is provisioned: they complete the software bill
 * of materials (SBOM) with the jars of the server.
 *
 * <p>Nothing here is part of the running server.
 */
package org.interlend.build;

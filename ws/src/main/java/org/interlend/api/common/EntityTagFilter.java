package org.interlend.api.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.interlend.security.Digests;

/**
 * The tags of records (RFC 9110, section 8.8.3), by which a script that changes a record notices
 * that it has changed since the script read it. A tag is the digest of the record as the API shows
 * it, which may be of several entities and not only of one with a version.
 */
@Provider
@EntityTagBinding
public class EntityTagFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final int BYTES = 12;
  private static final Pattern WEAK = Pattern.compile("(^|,\\s*)W/");

  private static final ObjectMapper MAPPER =
      ObjectMapperProvider.MAPPER.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /** What shows more than the record, such as what was done with it. */
  public interface MoreThanRecord {

    /** The record alone. */
    Object record();
  }

  /** Proxies that compress answers weaken their tags; If-None-Match does not mind (13.1.2). */
  @Override
  public void filter(ContainerRequestContext request) {
    request
        .getHeaders()
        .computeIfPresent(
            HttpHeaders.IF_NONE_MATCH,
            (name, tags) -> tags.stream().map(EntityTagFilter::strong).toList());
  }

  private static String strong(String tags) {
    return WEAK.matcher(tags).replaceAll("$1");
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatusInfo().getFamily() != Status.Family.SUCCESSFUL || !response.hasEntity()) {
      return;
    }
    EntityTag tag = of(response.getEntity());
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    Response.ResponseBuilder other = request.getRequest().evaluatePreconditions(tag);
    if (other != null && other.build().getStatus() == Status.NOT_MODIFIED.getStatusCode()) {
      response.setStatusInfo(Status.NOT_MODIFIED);
      response.setEntity(null);
    }
  }

  /**
   * @param representation of the record, as it is written
   */
  public static EntityTag of(Object representation) {
    Object record = representation instanceof MoreThanRecord more ? more.record() : representation;
    try {
      byte[] digest = Digests.sha256().digest(MAPPER.writeValueAsBytes(record));
      return new EntityTag(
          Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}

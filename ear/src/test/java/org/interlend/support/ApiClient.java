package org.interlend.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A script that uses the management API under one staff account. */
public final class ApiClient {

  /** One for all: each would have threads and connections of its own. */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI api;
  private final String credentials;

  public ApiClient(InterlendServer server, String user, String password) {
    api = server.httpUri().resolve("api/");
    credentials =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** An answer: its status, its media type, its JSON. */
  public record Answer(int status, String mediaType, JsonNode json) {

    /** The field the problem names first. */
    public String field() {
      return json.at("/errors/0/field").asText();
    }

    public String detail() {
      return json.path("detail").asText();
    }
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /**
   * An answer that is not JSON.
   *
   * @param accepted the media type that the script asks for
   */
  public String text(String path, String accepted) {
    return new String(
        bytes(request(path).header("Accept", accepted).GET()).body(), StandardCharsets.UTF_8);
  }

  /** An answer that is not JSON. */
  public String text(String path) {
    return new String(bytes(request(path).GET()).body(), StandardCharsets.UTF_8);
  }

  public Answer put(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  /** Gives a setting of the operator a value that is in force at once. */
  public void set(String setting, String value) {
    Answer saved = put("server-settings/" + setting, "{\"value\": \"%s\"}".formatted(value));
    if (saved.status() != 200) {
      throw new AssertionError(saved);
    }
  }

  public Answer put(String path, String contentType, byte[] body) {
    return send(
        request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofByteArray(body)));
  }

  /** A call without a body, and without a content type. */
  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  public Answer post(String path, String body) {
    return post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param headers names and values alternately
   */
  public Answer post(String path, String contentType, byte[] body, String... headers) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /**
   * Any call, for its status and headers.
   *
   * @param body empty for none
   * @param headers names and values alternately
   */
  public HttpResponse<byte[]> call(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    return bytes(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path)).header("Authorization", credentials);
  }

  private Answer send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = bytes(request);
    try {
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

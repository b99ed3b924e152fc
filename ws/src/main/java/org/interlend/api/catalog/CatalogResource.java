package org.interlend.api.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.Listing;
import org.interlend.api.common.MaxBodySize;
import org.interlend.api.common.PageParameters;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.TitleFilter;
import org.interlend.importing.ImportStatus;
import org.interlend.security.Permission;
import org.interlend.text.Text;

/** The library's own titles: loading and searching. */
@Path("catalog")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog")
public class CatalogResource {

  private static final String MARCXML = "application/marcxml+xml";
  private static final String MARC = "application/marc";
  private static final String CSV = "text/csv";
  private static final String GZIP = "application/gzip";
  private static final String ASYNCHRONOUSLY = "respond-async";
  private static final int NAME = 200;

  @Inject private CatalogImports load;
  @Inject private CatalogSearch search;
  @Inject private ApiUser apiUser;
  @Context private UriInfo uri;

  /**
   * Loads records into the catalog. Each record is saved separately, so that a bad one does not
   * affect the others. A known record is updated; its items keep their loan status.
   *
   * @param body at most 64 MB, optionally gzip-compressed; read as a stream
   * @param name name of the import; optional
   * @param prefer {@code respond-async} returns at once; the caller then polls the import
   * @return 200 with the result, or 202 with the address of an import that is still running
   */
  @POST
  @Consumes({
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    MARCXML,
    MARC,
    CSV,
    GZIP,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @MaxBodySize(megabytes = 64)
  @Requires(Permission.LOAD_CATALOG)
  @Operation(
      summary = "Loads titles, holdings and items",
      description =
          "MARCXML, binary MARC, or CSV in UTF-8 with a line for each item, optionally"
              + " gzip-compressed; at most 64 MB. The guide on loading the catalog describes the"
              + " fields. With the header \"Prefer: respond-async\" it returns at once.")
  @RequestBody(
      content = {
        @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MARC, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponseSchema(
      value = CatalogImportJson.class,
      responseCode = "200",
      responseDescription = "The result")
  @APIResponse(responseCode = "202", description = "The import is still running; poll its address")
  public Response load(
      InputStream body,
      @HeaderParam("Content-Type") @Parameter(hidden = true) String type,
      @HeaderParam("Prefer") String prefer,
      @Parameter(description = "Name of the import; the Content-Type identifies CSV")
          @QueryParam("name")
          String name)
      throws IOException {
    boolean csv = type != null && type.toLowerCase(Locale.ROOT).startsWith(CSV);
    long id = load.put(called(name, csv), body, apiUser.name());
    boolean wait = prefer == null || !prefer.toLowerCase(Locale.ROOT).contains(ASYNCHRONOUSLY);
    CatalogImportJson came = wait ? load.await(id) : load.view(id);
    if (!came.status().atRest()) {
      return Response.accepted(came)
          .location(uri.getAbsolutePathBuilder().path("imports/" + id).build())
          .build();
    }
    if (came.status() == ImportStatus.FAILED && came.read() == 0) {
      throw new InvalidFieldException("", came.problem());
    }
    return Response.ok(came).build();
  }

  /** The ending later tells the format. */
  private static String called(String name, boolean csv) {
    String given = Text.fit(name, NAME);
    String plain = given == null ? "API" : given;
    return csv == plain.endsWith(".csv") ? plain : plain + (csv ? ".csv" : ".xml");
  }

  /**
   * @return imports, latest first
   */
  @GET
  @PermitAll
  @Path("imports")
  @Operation(summary = "Imports, latest first")
  public Listing<CatalogImportJson> imports(@BeanParam PageParameters paging) {
    return load.list(paging);
  }

  /**
   * @return an import with its progress; 404 for an unknown number
   */
  @GET
  @PermitAll
  @Path("imports/{id: [0-9]{1,18}}")
  @Operation(summary = "An import with its progress")
  public CatalogImportJson get(@PathParam("id") long id) {
    return load.view(id);
  }

  /**
   * @return all refusals of an import, as CSV
   */
  @GET
  @PermitAll
  @Path("imports/{id: [0-9]{1,18}}/refusals")
  @Produces(CSV)
  @Operation(summary = "All records and items that an import did not save, with reasons")
  @APIResponse(
      responseCode = "200",
      description = "One line for each",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response refusals(@PathParam("id") long id) {
    load.view(id);
    StreamingOutput lines = out -> load.writeReasons(id, out);
    return Response.ok(lines)
        .header("Content-Disposition", "attachment; filename=\"import-%d.csv\"".formatted(id))
        .build();
  }

  /** Stops an import after the current batch; records saved so far stay. */
  @POST
  @Path("imports/{id: [0-9]{1,18}}/stop")
  @Requires(Permission.LOAD_CATALOG)
  @Operation(summary = "Stops an import; saved records stay")
  public CatalogImportJson stop(@PathParam("id") long id) {
    load.stop(id);
    return load.view(id);
  }

  /** Resumes a stopped or failed import where it ended. */
  @POST
  @Path("imports/{id: [0-9]{1,18}}/resume")
  @Requires(Permission.LOAD_CATALOG)
  @Operation(summary = "Resumes an import where it ended")
  public CatalogImportJson resume(@PathParam("id") long id) {
    load.resume(id);
    return load.view(id);
  }

  /**
   * Searches titles; all given parameters must match. At most a thousand titles are found.
   *
   * @param title words of the title; the last one may be a prefix
   * @param author words of the names; the last one may be a prefix
   * @param number an ISBN, ISSN, OCLC number, system number or an item's barcode
   * @param callNumber beginning of a call number
   * @return titles that discovery systems may show, ordered by title
   */
  @GET
  @PermitAll
  @Path("search")
  @Transactional
  @Operation(summary = "Own titles by words and numbers; at most a thousand")
  public Listing<TitleJson> search(
      @Parameter(description = "Words of the title; the last may be a prefix") @QueryParam("title")
          String title,
      @Parameter(description = "Words of the names, likewise") @QueryParam("author") String author,
      @Parameter(description = "ISBN, ISSN, OCLC number, system number or barcode")
          @QueryParam("number")
          String number,
      @Parameter(description = "Beginning of a call number") @QueryParam("callNumber")
          String callNumber,
      @BeanParam PageParameters paging) {
    TitleFilter query = new TitleFilter(title, author, number, callNumber, false);
    return Listing.of(search.search(query, paging.first(), paging.rows()), paging, TitleJson::of);
  }
}

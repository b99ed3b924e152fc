package org.interlend.support;

/**
 * The rows of a PostgreSQL database, kept beside it and put back when this is closed, while the
 * server runs. Jobs go on.
 */
public final class EarlierRows implements AutoCloseable {

  private static final String KEEP =
      """
      do $$ declare name text; begin
        for name in select table_name from information_schema.tables
          where table_schema = 'public' and table_type = 'BASE TABLE'
            and table_name not in ('flyway_schema_history', 'job', 'settings_version') loop
          execute format('create table earlier.%1$I as table public.%1$I', name);
        end loop;
      end $$""";

  /** Without regard of references, until all rows are back. */
  private static final String PUT_BACK =
      """
      do $$ declare name text; begin
        set local session_replication_role = replica;
        for name in select table_name from information_schema.tables
          where table_schema = 'earlier' loop
          execute format('delete from public.%1$I', name);
          execute format('insert into public.%1$I table earlier.%1$I', name);
        end loop;
      end $$""";

  private final Records records;

  public EarlierRows(InterlendServer server) {
    records = new Records(server);
    records.execute("create schema earlier", KEEP);
  }

  @Override
  public void close() {
    records.changeSettings(PUT_BACK);
    records.execute("drop schema earlier cascade");
  }
}

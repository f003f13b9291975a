package io.fupin.problem.once;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers given and requests under way, by officer and key. Each change is a transaction of its own. Real time. */
@Repository
class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param committed the request's own transaction went through
     * @param status    null while the request is under way, or when its node died before it could keep the answer
     * @param location  where a page's answer leads; null for any other answer
     * @param nodeLives whether the node that works on it is still connected to the database
     */
    record Answer(byte[] requestHash, boolean committed, Integer status, String contentType, byte[] body, String location, boolean nodeLives) {

        boolean isTo(byte[] request) {
            return Arrays.equals(requestHash, request);
        }
    }

    /** True when the request may run; false when the key is taken. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(String officer, String key, byte[] requestHash, String node, Instant now) {
        return jdbc.sql("""
                        insert into idempotent_answer (officer, key, request_hash, node, started_at)
                        values (:officer, :key, :hash, :node, :now) on conflict do nothing
                        """)
                .param("officer", officer).param("key", key).param("hash", requestHash).param("node", node)
                .param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Optional<Answer> find(String officer, String key) {
        return jdbc.sql("""
                        select a.*, exists (select 1 from pg_stat_activity s where s.application_name = a.node) as lives
                          from idempotent_answer a where officer = :officer and key = :key
                        """)
                .param("officer", officer).param("key", key)
                .query((row, n) -> new Answer(row.getBytes("request_hash"), row.getBoolean("committed"),
                        row.getObject("status", Integer.class), row.getString("content_type"), row.getBytes("body"),
                        row.getString("location"), row.getBoolean("lives")))
                .optional();
    }

    /** Takes over a request whose node died before anything was committed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takeOver(String officer, String key, String node, Instant now) {
        return jdbc.sql("""
                        update idempotent_answer a set node = :node, started_at = :now
                         where officer = :officer and key = :key and status is null and not committed
                           and not exists (select 1 from pg_stat_activity s where s.application_name = a.node)
                        """)
                .param("officer", officer).param("key", key).param("node", node).param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** Within the request's own transaction: stands or falls with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void committing(String officer, String key) {
        jdbc.sql("update idempotent_answer set committed = true where officer = :officer and key = :key")
                .param("officer", officer).param("key", key).update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(String officer, String key, int status, String contentType, byte[] body, String location) {
        jdbc.sql("""
                        update idempotent_answer set status = :status, content_type = :type, body = :body, location = :location
                         where officer = :officer and key = :key
                        """)
                .param("officer", officer).param("key", key).param("status", status).param("type", contentType).param("body", body).param("location", location)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(String officer, String key) {
        jdbc.sql("delete from idempotent_answer where officer = :officer and key = :key")
                .param("officer", officer).param("key", key).update();
    }

    @Transactional
    public int forgetBefore(Instant then) {
        return jdbc.sql("delete from idempotent_answer where started_at < :then").param("then", then.atOffset(ZoneOffset.UTC)).update();
    }
}

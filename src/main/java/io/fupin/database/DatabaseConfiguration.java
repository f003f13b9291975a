package io.fupin.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two roles on one database: the owner migrates, the application's own role works and may only insert into the audit.
 *
 * <p>An external server is named by {@code spring.datasource.url}, with the application's role as {@code spring.datasource.username}
 * and the owner as {@code fupin.data.owner-username}; without it the application starts its own server.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int POOL_SIZE = 16;

    @Bean
    Node node() {
        return new Node("fupin-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
            return new EmbeddedDatabase(settings);
        }

        @Bean
        @Primary
        DataSource dataSource(EmbeddedDatabase database, Node node) {
            return durable(pool(database.url(), EmbeddedDatabase.APPLICATION, "", node));
        }

        @Bean
        @FlywayDataSource
        DataSource ownerDataSource(EmbeddedDatabase database) {
            return single(database.url(), EmbeddedDatabase.OWNER, "");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${spring.datasource.url:}'.isEmpty()")
    static class External {

        @Bean
        @Primary
        DataSource dataSource(@Value("${spring.datasource.url}") String url,
                              @Value("${spring.datasource.username:}") String username,
                              @Value("${spring.datasource.password:}") String password,
                              @Value("${fupin.data.owner-username:}") String owner, Node node) {
            if (owner.isBlank() || owner.equals(username)) {
                throw new IllegalStateException("外部数据库须有两个角色：fupin.data.owner-username 是建表的属主，"
                        + "spring.datasource.username 是应用自己的角色，二者不得相同。");
            }
            return durable(pool(url, username, password, node));
        }

        @Bean
        @FlywayDataSource
        DataSource ownerDataSource(@Value("${spring.datasource.url}") String url,
                                   @Value("${fupin.data.owner-username:}") String username,
                                   @Value("${fupin.data.owner-password:}") String password) {
            return single(url, username, password);
        }
    }

    private static DataSource durable(HikariDataSource pool) {
        Durability.require(pool);
        return pool;
    }

    private static HikariDataSource pool(String url, String username, String password, Node node) {
        HikariDataSource pool = DataSourceBuilder.create().type(HikariDataSource.class)
                .url(url).username(username).password(password).build();
        pool.setPoolName("fupin");
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setAutoCommit(true);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", node.name());
        return pool;
    }

    /** Used once, at start-up: no pool. */
    private static DataSource single(String url, String username, String password) {
        return new DriverManagerDataSource(url, username, password);
    }
}

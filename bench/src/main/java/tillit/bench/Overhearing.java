package tillit.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Listens, when asked to, to what the product sends to the database; otherwise it hands out the pool's connections as they are. */
@Configuration(proxyBeanMethods = false)
class Overhearing {

    @Bean
    static BeanPostProcessor listener() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource pool ? new Listening(pool) : bean;
            }
        };
    }

    /** The connections of what people do. */
    static final class Listening extends DelegatingDataSource {

        private static final ThreadLocal<@Nullable List<Overheard>> HEARD = new ThreadLocal<>();

        Listening(DataSource pool) {
            super(pool);
        }

        /** What the work sends to the database, in order. */
        static List<Overheard> to(Runnable work) {
            List<Overheard> heard = new ArrayList<>();
            HEARD.set(heard);
            try {
                work.run();
            } finally {
                HEARD.remove();
            }
            return heard;
        }

        @Override
        public Connection getConnection() throws SQLException {
            List<Overheard> heard = HEARD.get();
            Connection connection = super.getConnection();
            return heard == null
                    ? connection
                    : listened(Connection.class, connection, (method, arguments, answer) -> {
                        if (!method.getName().equals("prepareStatement")) return answer;
                        return statement(
                                (PreparedStatement) Objects.requireNonNull(answer), (String) arguments[0], heard);
                    });
        }

        private static PreparedStatement statement(PreparedStatement statement, String sql, List<Overheard> heard) {
            List<Overheard.Parameter> parameters = new ArrayList<>();
            return listened(PreparedStatement.class, statement, (method, arguments, answer) -> {
                boolean isParameter =
                        method.getName().startsWith("set") && method.getDeclaringClass() == PreparedStatement.class;
                if (isParameter) parameters.add(new Overheard.Parameter(method, Arrays.asList(arguments)));
                if (method.getName().startsWith("execute")) heard.add(new Overheard(sql, List.copyOf(parameters)));
                return answer;
            });
        }

        private interface Ear {
            @Nullable
            Object hears(Method method, Object[] arguments, @Nullable Object answer);
        }

        private static <T> T listened(Class<T> type, T target, Ear ear) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        try {
                            Object answer = method.invoke(target, arguments);
                            return ear.hears(method, arguments == null ? new Object[0] : arguments, answer);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}

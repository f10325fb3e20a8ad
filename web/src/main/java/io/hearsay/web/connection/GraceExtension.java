package io.hearsay.web.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives each connection that a service accepts its {@link Grace}. Netty finds it as a service, where {@link #enable()}
 * has told it to look for one.
 */
public final class GraceExtension extends ChannelInitializerExtension {

    private static final String SERVICE_LOADING = "serviceload";

    /** Has Netty look for extensions; to be called before the first server is started. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, SERVICE_LOADING);
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Duration grace = ConfigProvider.getConfig().getValue("hearsay.admission.connection-grace", Duration.class);
        connection.pipeline().addFirst("grace", new Grace(grace));
    }
}

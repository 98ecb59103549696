// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class SimulatorComponentTest {
    @Test
    void listens_on_the_configured_port_until_it_is_stopped() throws IOException {
        int port;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        SimulatorComponent component = new SimulatorComponent(new Configured(port));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(socket.isConnected()).isTrue();
        }

        component.stop();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                .isInstanceOf(IOException.class);
    }

    private record Configured(int port) implements SimulatorConfig {
        @Override
        public int employees() {
            return 3;
        }

        @Override
        public int problems() {
            return 0;
        }

        @Override
        public long seed() {
            return 1;
        }

        @Override
        public String companyId() {
            return "100";
        }

        @Override
        public String apiKey() {
            return "key";
        }

        @Override
        public String user() {
            return "user";
        }

        @Override
        public String _password() {
            return "word";
        }

        @Override
        public int delayMillis() {
            return 0;
        }

        @Override
        public String today() {
            return "2026-11-22";
        }

        @Override
        public String keptIn() {
            return "";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return SimulatorConfig.class;
        }
    }
}

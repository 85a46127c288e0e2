# Tandem as an image: docker build --build-arg VERSION=$(git describe --tags --always) --tag tandem .

FROM node:20.20.2-bookworm-slim AS page
WORKDIR /tandem/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY frontend ./
RUN npm run build

FROM golang:1.26.8-bookworm AS server
WORKDIR /tandem
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=page /tandem/frontend/dist frontend/dist
ARG VERSION=dev
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.release=$VERSION" -o bin/tandem ./server

FROM debian:12.11-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --home-dir /data --shell /usr/sbin/nologin tandem \
 && install -d -o tandem -g tandem /data
COPY --from=server /tandem/bin/tandem /usr/local/bin/tandem

USER tandem
WORKDIR /data
VOLUME /data
ENV DATABASE_URL=sqlite:/data/tandem.db TANDEM_DATA=/data TANDEM_LISTEN=:8080
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:8080/readyz"]
ENTRYPOINT ["tandem"]
CMD ["serve"]

CREATE TABLE product (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name        VARCHAR(60)  NOT NULL,
    description VARCHAR(400) NOT NULL,
    cents       INT          NOT NULL
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE shop_order (
    id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    customer VARCHAR(60) NOT NULL,
    cents    INT         NOT NULL,
    placed   TIMESTAMP   NOT NULL DEFAULT CURRENT_TIMESTAMP,
    INDEX by_customer (customer)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE order_line (
    order_id   BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    quantity   INT    NOT NULL,
    PRIMARY KEY (order_id, product_id),
    FOREIGN KEY (order_id) REFERENCES shop_order (id),
    FOREIGN KEY (product_id) REFERENCES product (id)
) DEFAULT CHARSET = utf8mb4;

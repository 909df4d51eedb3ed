INSERT INTO product (name, description, cents)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
SELECT CONCAT(ELT(1 + i % 5, 'Book', 'Lamp', 'Chair', 'Kettle', 'Café au lait bowl'), ' no. ', i),
       CONCAT('Number ', i, ' of our assortment. ', REPEAT('Made to last, easy to repair, gladly taken back. ', 4)),
       499 + 100 * i
FROM n;

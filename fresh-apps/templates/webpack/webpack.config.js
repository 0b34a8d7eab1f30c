const HtmlPlugin = require('html-webpack-plugin');

module.exports = {
  entry: './src/main.ts',
  output: { filename: 'main.js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, use: 'ts-loader', exclude: /node_modules/ }] },
  plugins: [new HtmlPlugin({ template: 'src/index.html' })],
  performance: { hints: false },
};

namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>Images made brighter or darker at random.</summary>
    /// <param name="image">Images of any shape.</param>
    /// <param name="max_delta">At most by how much; not negative.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The limit is negative.</exception>
    public Tensor random_brightness(Tensor image, double max_delta, long? seed = null, string? name = null) => Tensor.Call(image, image =>
    {
        Require(max_delta >= 0, "max_delta must be non-negative.");
        return adjust_brightness(image, tf.random.uniform(Shape.Scalar, -max_delta, max_delta, seed: seed));
    });

    /// <summary>Images made brighter or darker as a seed says.</summary>
    /// <param name="image">Images of any shape.</param>
    /// <param name="max_delta">At most by how much; not negative.</param>
    /// <param name="seed">Two integers.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The limit is negative.</exception>
    public Tensor stateless_random_brightness(Tensor image, double max_delta, Tensor seed, string? name = null) => Tensor.Call(image, seed, (image, seed) =>
    {
        Require(max_delta >= 0, "max_delta must be non-negative.");
        return adjust_brightness(image, tf.random.stateless_uniform(Shape.Scalar, seed, -max_delta, max_delta));
    });

    /// <summary>Images with more or less contrast at random.</summary>
    /// <param name="image">One image or more.</param>
    /// <param name="lower">The smallest factor; not negative.</param>
    /// <param name="upper">Below what the factor lies.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The bounds are not in order, or negative.</exception>
    public Tensor random_contrast(Tensor image, double lower, double upper, long? seed = null, string? name = null) => Tensor.Call(image, image =>
    {
        CheckFactors(lower, upper);
        return adjust_contrast(image, tf.random.uniform(Shape.Scalar, lower, upper, seed: seed));
    });

    /// <summary>Images with more or less contrast as a seed says.</summary>
    /// <param name="image">One image or more.</param>
    /// <param name="lower">The smallest factor; not negative.</param>
    /// <param name="upper">Below what the factor lies.</param>
    /// <param name="seed">Two integers.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The bounds are not in order, or negative.</exception>
    public Tensor stateless_random_contrast(Tensor image, double lower, double upper, Tensor seed, string? name = null) => Tensor.Call(image, seed, (image, seed) =>
    {
        CheckFactors(lower, upper);
        return adjust_contrast(image, tf.random.stateless_uniform(Shape.Scalar, seed, lower, upper));
    });

    /// <summary>Images with stronger or weaker colours at random.</summary>
    /// <inheritdoc cref="random_contrast"/>
    public Tensor random_saturation(Tensor image, double lower, double upper, long? seed = null, string? name = null) => Tensor.Call(image, image =>
    {
        CheckFactors(lower, upper);
        return adjust_saturation(image, tf.random.uniform(Shape.Scalar, lower, upper, seed: seed));
    });

    /// <summary>Images with stronger or weaker colours as a seed says.</summary>
    /// <inheritdoc cref="stateless_random_contrast"/>
    public Tensor stateless_random_saturation(Tensor image, double lower, double upper, Tensor seed, string? name = null) => Tensor.Call(image, seed, (image, seed) =>
    {
        CheckFactors(lower, upper);
        return adjust_saturation(image, tf.random.stateless_uniform(Shape.Scalar, seed, lower, upper));
    });

    /// <summary>Images with other hues at random.</summary>
    /// <param name="image">Images whose last axis is (red, green, blue).</param>
    /// <param name="max_delta">At most by which part of the circle hues turn, in [0, 0.5].</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The limit lies outside.</exception>
    public Tensor random_hue(Tensor image, double max_delta, long? seed = null, string? name = null) => Tensor.Call(image, image =>
    {
        CheckTurn(max_delta);
        return adjust_hue(image, tf.random.uniform(Shape.Scalar, -max_delta, max_delta, seed: seed));
    });

    /// <summary>Images with other hues as a seed says.</summary>
    /// <param name="image">Images whose last axis is (red, green, blue).</param>
    /// <param name="max_delta">At most by which part of the circle hues turn, in [0, 0.5].</param>
    /// <param name="seed">Two integers.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The limit lies outside.</exception>
    public Tensor stateless_random_hue(Tensor image, double max_delta, Tensor seed, string? name = null) => Tensor.Call(image, seed, (image, seed) =>
    {
        CheckTurn(max_delta);
        return adjust_hue(image, tf.random.stateless_uniform(Shape.Scalar, seed, -max_delta, max_delta));
    });

    private static void CheckFactors(double lower, double upper)
    {
        Require(upper > lower, "upper must be > lower.");
        Require(lower >= 0, "lower must be non-negative.");
    }

    private static void CheckTurn(double limit)
    {
        Require(limit <= 0.5, "max_delta must be <= 0.5.");
        Require(limit >= 0, "max_delta must be non-negative.");
    }
}

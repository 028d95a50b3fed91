namespace Tensorflow;

public sealed partial class ImageApi
{
    /// <summary>Images with left and right exchanged.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The image has neither 3 nor 4 dimensions.</exception>
    public Tensor flip_left_right(Tensor image, string? name = null) => Flip(image, -2);

    /// <summary>Images with top and bottom exchanged.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The image has neither 3 nor 4 dimensions.</exception>
    public Tensor flip_up_down(Tensor image, string? name = null) => Flip(image, -3);

    /// <summary>Images with rows and columns exchanged.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="ValueError">The image has neither 3 nor 4 dimensions.</exception>
    public Tensor transpose(Tensor image, string? name = null)
    {
        CheckRank(image);
        return tf.transpose(image, image.ndim == 4 ? new[] { 0, 2, 1, 3 } : [1, 0, 2]);
    }

    /// <summary>Images turned to the left by quarters.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="k">How many quarters; negative ones turn to the right.</param>
    /// <param name="name">Not used: operations have no names.</param>
    /// <exception cref="ValueError">The image has neither 3 nor 4 dimensions.</exception>
    public Tensor rot90(Tensor image, int k = 1, string? name = null)
    {
        CheckRank(image);
        return (k & 3) switch
        {
            1 => transpose(Flip(image, -2)),
            2 => Flip(Flip(image, -2), -3),
            3 => Flip(transpose(image), -2),
            _ => image,
        };
    }

    /// <summary>Images with left and right exchanged with probability 1/2, each by itself.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The image has neither 3 nor 4 dimensions.</exception>
    public Tensor random_flip_left_right(Tensor image, long? seed = null, string? name = null) => RandomFlip(image, -2, shape => tf.random.uniform(shape, seed: seed));

    /// <summary>Images with top and bottom exchanged with probability 1/2, each by itself.</summary>
    /// <inheritdoc cref="random_flip_left_right"/>
    public Tensor random_flip_up_down(Tensor image, long? seed = null, string? name = null) => RandomFlip(image, -3, shape => tf.random.uniform(shape, seed: seed));

    /// <summary>Images with left and right exchanged or not, as the seed says.</summary>
    /// <param name="image">One image or a batch.</param>
    /// <param name="seed">Two integers.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The image has neither 3 nor 4 dimensions.</exception>
    public Tensor stateless_random_flip_left_right(Tensor image, Tensor seed, string? name = null) => RandomFlip(image, -2, shape => tf.random.stateless_uniform(shape, seed));

    /// <summary>Images with top and bottom exchanged or not, as the seed says.</summary>
    /// <inheritdoc cref="stateless_random_flip_left_right"/>
    public Tensor stateless_random_flip_up_down(Tensor image, Tensor seed, string? name = null) => RandomFlip(image, -3, shape => tf.random.stateless_uniform(shape, seed));

    private static Tensor Flip(Tensor image, int axis)
    {
        CheckRank(image);
        CheckAtLeast3D(image);
        return tf.reverse(image, axis);
    }

    // As TensorFlow has it, one image is flipped by a draw below a half, an image of a batch by one above.
    private static Tensor RandomFlip(Tensor image, int axis, Func<Shape, Tensor> draw) => Tensor.Call(image, image =>
    {
        var flipped = Flip(image, axis);
        return image.ndim == 3
            ? tf.where(draw(Shape.Scalar) < 0.5, flipped, image)
            : tf.where(tf.reshape(draw(image.shape[0]), (-1, 1, 1, 1)) > 0.5, flipped, image);
    }, "random_flip");
}
